package org.federation.learning.zone;

/** The form of the names that stand in addresses. */
final class Slug {

    static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";
    static final int LONGEST = 64;

    private Slug() {}
}

package org.federation.learning.lecture;

/** The form of the language tags taken here: the common part of BCP 47 (language, script, region). */
final class LanguageTag {

    static final String FORM = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

    private LanguageTag() {}
}

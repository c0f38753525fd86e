package org.federation.kit.http;

/** Entity tags as this platform writes them: the row's version in quotes, e.g. {@code "3"}. */
final class EntityTags {

    private EntityTags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }
}

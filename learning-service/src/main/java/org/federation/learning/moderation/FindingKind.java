package org.federation.learning.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a place in a text was noticed. */
public enum FindingKind {
    /** A listed word as it stands in the list, but for its style of writing. */
    @JsonProperty("word")
    WORD,
    /** A listed word with something between its characters, or a character split into its parts. */
    @JsonProperty("disguised-word")
    DISGUISED_WORD,
    /** Something that sounds like a listed word. */
    @JsonProperty("homophone")
    HOMOPHONE,
    /** An address of the web. */
    @JsonProperty("link")
    LINK,
    /** An e-mail address. */
    @JsonProperty("email")
    EMAIL,
    /** A telephone number. */
    @JsonProperty("phone")
    PHONE,
    /** An account of a chat program. */
    @JsonProperty("chat-account")
    CHAT_ACCOUNT,
    /** An invitation to scan a code. */
    @JsonProperty("code-invitation")
    CODE_INVITATION,
    /** The author has said the same before. */
    @JsonProperty("repeat")
    REPEAT,
    /** Many have said the same lately. */
    @JsonProperty("flood")
    FLOOD
}

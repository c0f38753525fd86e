package org.federation.learning.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of comments. */
@ConfigMapping(prefix = "comment")
interface CommentConfig {

    /** How long after writing it an author may change a comment. */
    @WithDefault("PT5M")
    Duration editable();

    /** How often a person may write for any length of time. */
    @WithDefault("PT30S")
    Duration pace();

    /** How many a person may write in one go, before the pace holds. */
    @WithDefault("5")
    int burst();

    /** For how long the same words are noticed as said again. */
    @WithDefault("PT1H")
    Duration echo();

    /** How many letters a text must have for others to hardly say the same by chance. */
    @WithDefault("10")
    int echoLetters();

    /** How many others may have said the same before it is doubtful. */
    @WithDefault("3")
    int echoes();

    /** How many reports hide a comment that no reviewer has looked at. */
    @WithDefault("3")
    int reports();
}

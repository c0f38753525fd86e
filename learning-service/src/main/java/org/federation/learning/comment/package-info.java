/**
 * Comments (评论) on lectures in threads of one level, likes (点赞), reports by readers (举报), and their moderation (评论审核)
 * with appeal (申诉) and official answers (官方回复).
 */
@NullMarked
package org.federation.learning.comment;

import org.jspecify.annotations.NullMarked;

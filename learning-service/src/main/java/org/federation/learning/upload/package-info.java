/** Resumable uploads (断点续传) of films, by the tus protocol 1.0. */
@NullMarked
package org.federation.learning.upload;

import org.jspecify.annotations.NullMarked;

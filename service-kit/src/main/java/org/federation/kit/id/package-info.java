/** Identifiers (标识) made by the application. */
@NullMarked
package org.federation.kit.id;

import org.jspecify.annotations.NullMarked;

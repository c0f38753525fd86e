/** What answers and changes over HTTP share: entity tags (版本标签), preconditions, merge patches. */
@NullMarked
package org.federation.kit.http;

import org.jspecify.annotations.NullMarked;

/**
 * Code that breaks every rule of the house, so that a test sees the rules bite. It never leaves the kit's own tests.
 */
@NullMarked
package org.federation.broken;

import org.jspecify.annotations.NullMarked;

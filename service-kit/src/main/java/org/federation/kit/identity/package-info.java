/**
 * Who calls (身份): the access tokens of the federation's issuer, checked and remembered, and the roles every service
 * knows.
 */
@NullMarked
package org.federation.kit.identity;

import org.jspecify.annotations.NullMarked;

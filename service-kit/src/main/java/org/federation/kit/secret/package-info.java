/** The platform's secret (密钥), from which the keys for signing cursors and addresses are derived. */
@NullMarked
package org.federation.kit.secret;

import org.jspecify.annotations.NullMarked;

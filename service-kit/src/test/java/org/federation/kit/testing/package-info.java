/** The test kit (测试工具包): a real database, a real issuer, tokens, a clock to turn, and the rules of the house. */
@NullMarked
package org.federation.kit.testing;

import org.jspecify.annotations.NullMarked;

/** What it costs to check who sends a request (令牌校验): a POST behind a token against the same POST behind none. */
@NullMarked
package org.federation.bench.jwt;

import org.jspecify.annotations.NullMarked;

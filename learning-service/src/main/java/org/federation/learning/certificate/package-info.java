/** Certificates of learning time (学习证明): drawn from a person's ledger, signed (签名), to be verified by anyone (验证). */
@NullMarked
package org.federation.learning.certificate;

import org.jspecify.annotations.NullMarked;

package org.federation.learning.certificate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A certificate that was issued.
 *
 * @param holder the holder's name, masked
 * @param from first day, in Asia/Shanghai
 * @param to last day
 * @param learningSeconds credited in these days
 */
record Certificate(
        String code,
        String holder,
        LocalDate from,
        LocalDate to,
        long learningSeconds,
        long completions,
        Instant issuedAt) {

    /** What is signed, a line for each thing said. */
    String statement() {
        return String.join(
                "\n",
                "federation-learning-certificate-1",
                code,
                holder,
                from.toString(),
                to.toString(),
                Long.toString(learningSeconds),
                Long.toString(completions),
                issuedAt.toString());
    }
}

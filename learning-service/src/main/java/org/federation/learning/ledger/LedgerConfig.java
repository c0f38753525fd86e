package org.federation.learning.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Settings of the ledgers. */
@ConfigMapping(prefix = "ledger")
interface LedgerConfig {

    /** How many whole months of plays and visits are kept hour by hour; what is older is kept by the month. */
    @WithDefault("24")
    @Min(2)
    int months();
}

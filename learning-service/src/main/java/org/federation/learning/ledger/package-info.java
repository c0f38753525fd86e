/** The ledgers (台账) as a whole: their monthly partitions (分区), and recounts (复核) of the counters that sum them up. */
@NullMarked
package org.federation.learning.ledger;

import org.jspecify.annotations.NullMarked;

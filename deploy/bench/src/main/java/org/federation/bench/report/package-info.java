/** What a report costs (统计报表): out of the roll-ups, against counting the ledgers anew for each. */
@NullMarked
package org.federation.bench.report;

import org.jspecify.annotations.NullMarked;

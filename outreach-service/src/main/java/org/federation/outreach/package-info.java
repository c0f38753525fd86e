/** Outreach (宣讲进基层): speakers and venues, talks on the calendar, and the seats workers take in them. */
@NullMarked
package org.federation.outreach;

import org.jspecify.annotations.NullMarked;

/** Registrations (报名): who has a seat in a talk, who waits for one (候补), and in what order. */
@NullMarked
package org.federation.outreach.registration;

import org.jspecify.annotations.NullMarked;

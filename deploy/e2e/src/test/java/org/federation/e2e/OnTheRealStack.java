package org.federation.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests against the whole platform, started once for all of them on ports from 18080 up with the demo data loaded, and
 * a browser. Where Chromium is missing they are skipped, and it is said loudly.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealStack.class)
@interface OnTheRealStack {}

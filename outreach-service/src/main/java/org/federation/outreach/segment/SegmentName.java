package org.federation.outreach.segment;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** One of the segments that the token's claim of this name knows. */
@NotNull
@Pattern(regexp = SegmentName.NAMES)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RUNTIME)
@Target({TYPE_USE, FIELD, PARAMETER})
public @interface SegmentName {

    /** All of them, as a regular expression. */
    String NAMES = "new-employment|migrant|youth|vocational-student|retired";

    String message() default NAMES;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

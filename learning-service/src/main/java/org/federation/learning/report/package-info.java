/**
 * Reports (统计报表): how far the units have come (覆盖率), for their staff, and never so that a person can be made out
 * (小样本隐匿).
 */
@NullMarked
package org.federation.learning.report;

import org.jspecify.annotations.NullMarked;

/** What is kept of a person (个人数据), over all features: its export (导出) and its erasure (注销). */
@NullMarked
package org.federation.learning.person;

import org.jspecify.annotations.NullMarked;

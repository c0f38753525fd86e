/** The learning service (学习服务): zones, micro-lectures, their films, and who has watched what. */
@NullMarked
package org.federation.learning;

import org.jspecify.annotations.NullMarked;

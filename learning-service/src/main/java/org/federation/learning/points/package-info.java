/**
 * Points (积分): dated rules (积分规则) with daily caps (每日上限), a ledger by double entry (复式记账), reversals (冲正), and boards
 * (积分榜) of persons and units.
 */
@NullMarked
package org.federation.learning.points;

import org.jspecify.annotations.NullMarked;

/** Projects that are proposed with their budget (ขออนุมัติหลักการและงบประมาณ). */
@NullMarked
package th.sala.plugin.strategy.proposal;

import org.jspecify.annotations.NullMarked;

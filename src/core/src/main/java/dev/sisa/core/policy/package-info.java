/**
 * An operator's policy for a model: when to heal, what to refuse, which law sets the due dates, and when to raise an alarm.
 *
 * <p>Start reading at {@link dev.sisa.core.policy.Policy}.
 */
@NullMarked
package dev.sisa.core.policy;

import org.jspecify.annotations.NullMarked;

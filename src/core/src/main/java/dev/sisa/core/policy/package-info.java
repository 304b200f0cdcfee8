/** What whoever runs a model decides: when to heal, what to refuse, which law sets the due dates, and when to raise an alarm. */
@NullMarked
package dev.sisa.core.policy;

import org.jspecify.annotations.NullMarked;

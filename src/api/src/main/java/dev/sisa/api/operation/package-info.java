/**
 * Settings and actions of operators: policy, healing, reconciling.
 *
 * <p>Start reading at {@link dev.sisa.api.operation.ModelPolicy}.
 */
@NullMarked
package dev.sisa.api.operation;

import org.jspecify.annotations.NullMarked;

/**
 * Requests to forget as they are stored: what was asked, what was found, how far it has come, and what proves it.
 *
 * <p>Start reading at {@link dev.sisa.core.request.Request}, then {@link dev.sisa.core.request.RequestRows}.
 */
@NullMarked
package dev.sisa.core.request;

import org.jspecify.annotations.NullMarked;

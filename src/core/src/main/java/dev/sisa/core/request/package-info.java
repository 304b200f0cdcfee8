/** Requests to forget as they are stored: what was asked, how far it has come, and what proves it. */
@NullMarked
package dev.sisa.core.request;

import org.jspecify.annotations.NullMarked;

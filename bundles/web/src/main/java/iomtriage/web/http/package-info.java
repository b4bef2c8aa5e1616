/** Requests and responses as values, so that pages are functions that a test can call. */
@NullMarked
package iomtriage.web.http;

import org.jspecify.annotations.NullMarked;

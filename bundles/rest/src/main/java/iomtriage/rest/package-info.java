/** The HTTP interface for hosts, {@code /api/v1}: JSON in and out, errors as problem details (RFC 9457). */
@NullMarked
package iomtriage.rest;

import org.jspecify.annotations.NullMarked;

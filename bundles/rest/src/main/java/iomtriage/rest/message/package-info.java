/** Bodies: JSON read strictly and written, everything wrong with one, errors as problem details (RFC 9457). */
@NullMarked
package iomtriage.rest.message;

import org.jspecify.annotations.NullMarked;

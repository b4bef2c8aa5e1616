@NullMarked
package iomtriage.rest.message;

import org.jspecify.annotations.NullMarked;

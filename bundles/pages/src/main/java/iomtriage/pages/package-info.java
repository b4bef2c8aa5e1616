/** Pages for supervisors and an HTTP interface for hosts. */
@NullMarked
package iomtriage.pages;

import org.jspecify.annotations.NullMarked;

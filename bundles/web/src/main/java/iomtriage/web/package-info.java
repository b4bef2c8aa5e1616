/** Pages for supervisors and an HTTP interface for hosts. */
@NullMarked
package iomtriage.web;

import org.jspecify.annotations.NullMarked;

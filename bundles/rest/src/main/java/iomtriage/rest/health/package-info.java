/** Whether the service lives, is ready, and how it is doing: for machines, without personal data. */
@NullMarked
package iomtriage.rest.health;

import org.jspecify.annotations.NullMarked;

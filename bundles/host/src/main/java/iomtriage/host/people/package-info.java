/** Casebook's own users and records, behind the interfaces that a host implements. */
@NullMarked
package iomtriage.host.people;

import org.jspecify.annotations.NullMarked;

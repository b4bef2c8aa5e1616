/** Reading of made-up tables, with what is wrong with them. */
@NullMarked
package iomtriage.tables.specification;

import org.jspecify.annotations.NullMarked;

/** What a reader asks of a list: filters, an order, a page of rows; by the list, where people stand and who is on now. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists.query;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

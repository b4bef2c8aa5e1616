/** What people see: one class for each page or group of pages that belong together. */
@NullMarked
package iomtriage.web.pages;

import org.jspecify.annotations.NullMarked;

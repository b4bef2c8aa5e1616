/** What is filled in to decide or to withdraw, and how it is said back. */
@NullMarked
package iomtriage.pages.form;

import org.jspecify.annotations.NullMarked;

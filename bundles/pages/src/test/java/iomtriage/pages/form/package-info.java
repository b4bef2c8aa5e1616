@NullMarked
package iomtriage.pages.form;

import org.jspecify.annotations.NullMarked;

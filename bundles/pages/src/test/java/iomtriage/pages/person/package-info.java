@NullMarked
package iomtriage.pages.person;

import org.jspecify.annotations.NullMarked;

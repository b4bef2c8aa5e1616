@NullMarked
package iomtriage.pages.model;

import org.jspecify.annotations.NullMarked;

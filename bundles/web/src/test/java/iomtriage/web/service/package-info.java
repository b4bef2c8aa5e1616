@NullMarked
package iomtriage.web.service;

import org.jspecify.annotations.NullMarked;

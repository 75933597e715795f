/** The {@code sced} command. The only package that prints. */
package org.sced.cli;

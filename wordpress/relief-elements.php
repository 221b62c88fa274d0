<?php
/**
 * Plugin Name: Relief Elements
 * Description: Loads Relief Elements, lets every author save its tags, and keeps them whole in WordPress's editors and automatic paragraphs.
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * Put this file and the folder dist/cdn of the package, named cdn, into wp-content/plugins/relief-elements/ and activate it.
 *
 * @package Relief_Elements
 */

defined( 'ABSPATH' ) || exit;

add_action( 'wp_head', 'relief_elements_load' );
add_filter( 'wp_kses_allowed_html', 'relief_elements_allow', 10, 2 );
// The last word, so that a plugin that sets a list of its own does not take ours away.
add_filter( 'tiny_mce_before_init', 'relief_elements_teach_editor', PHP_INT_MAX );
add_filter( 'teeny_mce_before_init', 'relief_elements_teach_editor', PHP_INT_MAX );
add_action( 'wp_enqueue_editor', 'relief_elements_guard_in_editor' );
add_action( 'enqueue_block_editor_assets', 'relief_elements_guard_in_editor' );
foreach ( array( 'the_content', 'the_excerpt', 'the_excerpt_embed', 'widget_text_content', 'term_description', 'get_the_post_type_description', 'acf_the_content', 'woocommerce_short_description' ) as $relief_elements_filter ) {
	add_filter( $relief_elements_filter, 'relief_elements_guard', 9 );
}
unset( $relief_elements_filter );

/** Brings the script tag and its styles. */
function relief_elements_load() {
	$cdn = esc_url( plugins_url( 'cdn', __FILE__ ) );
	echo "<link rel=\"stylesheet\" href=\"$cdn/relief.css\">\n<script type=\"module\" src=\"$cdn/relief.js\"></script>\n";
}

/** What each of our tags takes: the health widgets, which every author may write. */
function relief_elements_widgets() {
	return array(
		'relief-remedy-card'      => 'src heading-level seek-help timer compact handout compare',
		'relief-exercise-stepper' => 'src heading-level announcements no-auto-advance keep-going guide from-link no-pain-question media-controls',
		'relief-cause-explainer'  => 'src heading-level no-address selected view marks',
		'relief-seek-help'        => 'src country emergency-number advice-number advice-name heading-level',
	);
}

/** The comment elements, which name the address that comments go to: for the owner of the site to write. */
function relief_elements_comments() {
	return array(
		'relief-comment-form'   => 'backend action post site patience for name required disabled readonly value reply-to reply-name website no-drafts no-checks country review-time login-url challenge-url heading-level',
		'relief-comment-thread' => 'backend action post site patience for order per-page heading-level',
		'relief-comment-count'  => 'backend action post site patience for',
	);
}

/** The names of a tag's attributes, with those that every tag of WordPress may have. No handler is among them. */
function relief_elements_names( $attributes ) {
	return explode( ' ', "$attributes id class lang dir title style role slot aria-label aria-labelledby aria-describedby aria-hidden data-*" );
}

/** WordPress takes tags that it does not know from authors who may not write any HTML. */
function relief_elements_allow( $tags, $context ) {
	if ( 'post' !== $context ) {
		return $tags;
	}
	foreach ( relief_elements_widgets() + array( 'time' => 'datetime' ) as $tag => $attributes ) {
		$tags[ $tag ] = array_fill_keys( relief_elements_names( $attributes ), true ) + (array) ( $tags[ $tag ] ?? array() );
	}
	// An author's own picture of an exercise or of a body.
	foreach ( array( 'figure', 'img', 'video' ) as $tag ) {
		if ( isset( $tags[ $tag ] ) && is_array( $tags[ $tag ] ) ) {
			$tags[ $tag ]['slot'] = true;
		}
	}
	return $tags;
}

/**
 * Sees to it that a filter's automatic paragraphs keep out of our elements, whose words they would tear from their tags. The
 * function behind wpautop's name is changed, and neither its name nor its place: other filters find all as it was, and
 * do_blocks(), which takes wpautop away and puts it back, too. It does that at any time, so this looks again each time.
 */
function relief_elements_guard( $html ) {
	global $wp_filter;
	$hook = $wp_filter[ current_filter() ];
	foreach ( $hook->callbacks as $priority => $callbacks ) {
		if ( isset( $callbacks['wpautop'] ) ) {
			$hook->callbacks[ $priority ]['wpautop']['function'] = 'relief_elements_wpautop';
		}
	}
	return $html;
}

/** As wpautop(), with our elements put aside meanwhile. A count of comments stands within a sentence, and stays there. */
function relief_elements_wpautop( $html, $br = true ) {
	$aside = array();
	$found = preg_replace_callback(
		'~<(relief-(?!comment-count)[a-z-]+)\b[^>]*>.*?</\1\s*>~is',
		function ( $found ) use ( &$aside ) {
			$mark           = '<div data-relief-aside="' . count( $aside ) . '"></div>';
			$aside[ $mark ] = $found[0];
			return $mark;
		},
		$html
	);
	return strtr( wpautop( $found ?? $html, $br ), $aside );
}

/** Adds our tags to those that TinyMCE knows, and to what others have said of them. */
function relief_elements_teach_editor( $settings ) {
	$add = function ( $key, $more, $between ) use ( &$settings ) {
		$settings[ $key ] = trim( ( $settings[ $key ] ?? '' ) . $between . $more, ' ,' );
	};
	foreach ( relief_elements_widgets() + relief_elements_comments() as $tag => $attributes ) {
		// A later rule takes the place of an earlier one.
		preg_match_all( "~(?:^|,)\s*$tag\[([^]]*)]~", $settings['extended_valid_elements'] ?? '', $earlier );
		$names = array_unique( array_merge( relief_elements_names( $attributes ), ...array_map( fn( $list ) => explode( '|', $list ), $earlier[1] ) ) );
		$add( 'extended_valid_elements', "{$tag}[" . implode( '|', $names ) . ']', ',' );
		$add( 'custom_elements', 'relief-comment-count' === $tag ? "~$tag" : $tag, ',' );
		if ( 'relief-comment-count' !== $tag ) {
			$add( 'content_style', "$tag{display:block;min-height:1.5em;margin:1em 0;outline:1px dashed #767676}", ' ' );
		}
	}
	return $settings;
}

/**
 * The editors make and unmake paragraphs as well, in the browser. And TinyMCE knows neither slots nor SVG: these step aside as
 * scripts do, which WordPress keeps in an image until the words are saved.
 */
function relief_elements_guard_in_editor() {
	static $done = false;
	if ( $done ) {
		return;
	}
	$done   = true;
	$shared = <<<'JS'
	var element = /<(relief-(?!comment-count)[a-z-]+)\b[^>]*>[^]*?<\/\1\s*>/gi;
	function outside( paragraphs, write ) {
		return function ( html, breaks ) {
			var aside = [];
			var made = paragraphs( ( html || '' ).replace( element, function ( found ) {
				return '<div data-relief-aside="' + ( aside.push( write ? write( found ) : found ) - 1 ) + '"></div>';
			} ), breaks );
			return made.replace( /<div data-relief-aside="(\d+)"><\/div>/g, function ( mark, at ) {
				return at in aside ? aside[ at ] : mark;
			} );
		};
	}
JS;
	// The block editor, when it opens what the classic one has saved.
	$block = <<<'JS'
	wp.autop = { autop: outside( wp.autop.autop ), removep: outside( wp.autop.removep ) };
JS;
	$classic = <<<'JS'
	wp.editor.autop = outside( wp.editor.autop );
	switchEditors.wpautop = outside( switchEditors.wpautop );
	wp.editor.removep = outside( wp.editor.removep, lines );
	switchEditors.pre_wpautop = outside( switchEditors.pre_wpautop, lines );

	// TinyMCE writes all in one line, which nobody can read in the Text tab.
	function lines( found ) {
		return /<(script|style|pre|textarea|svg)\b/i.test( found ) ? found : found.replace( />(?=<(\/relief-[a-z-]+|\/?(ul|ol|dl|section|details|figure)|h\d|p|li|dt|dd|summary)\b)/gi, '>\n' );
	}
	function hide( found ) {
		var body = new DOMParser().parseFromString( found, 'text/html' ).body;
		body.querySelectorAll( '[slot], svg' ).forEach( function ( it ) {
			var image = document.createElement( 'img' );
			image.src = tinymce.Env.transparentSrc;
			image.className = 'mce-object';
			image.width = image.height = 20;
			image.alt = image.title = '<' + it.localName + '>';
			image.setAttribute( 'data-wp-preserve', encodeURIComponent( it.outerHTML ) );
			image.setAttribute( 'data-mce-resize', 'false' );
			image.setAttribute( 'data-mce-placeholder', '1' );
			it.replaceWith( image );
		} );
		return body.innerHTML;
	}
	jQuery( document ).on( 'tinymce-editor-setup', function ( event, editor ) {
		editor.on( 'BeforeSetContent', function ( event ) {
			// What is pasted goes through TinyMCE's own cleaning, and nothing past it.
			if ( event.set && event.content ) {
				event.content = event.content.replace( element, function ( found ) {
					return /<svg|\sslot=/i.test( found ) ? hide( found ) : found;
				} );
			}
		} );
	} );
JS;
	wp_add_inline_script( 'wp-autop', "( function () {\n$shared\n$block\n} )();" );
	wp_add_inline_script( 'editor', "( function () {\n$shared\n$classic\n} )();" );
}

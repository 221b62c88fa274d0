<!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo('charset'); ?>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<?php wp_head(); ?>
<link rel="stylesheet" href="<?php echo esc_url(get_stylesheet_uri()); ?>">
</head>
<body <?php body_class(); ?>>
<?php wp_body_open(); ?>
<main>
<?php while (have_posts()): the_post(); ?>
<article>
<h1><a href="<?php the_permalink(); ?>"><?php the_title(); ?></a></h1>
<?php the_content(); ?>
</article>
<?php comments_template(); ?>
<?php endwhile; ?>
</main>
<?php wp_footer(); ?>
</body>
</html>

<?php if (post_password_required()) return; ?>
<section id="comments">
<relief-comment-thread<?php if (!comments_open()) echo ' backend="wordpress"'; // there is no form then to say it ?>>
<?php if (have_comments()): ?>
<h2><?php comments_number(); ?></h2>
<ol class="comment-list"><?php wp_list_comments(['style' => 'ol', 'avatar_size' => 0]); ?></ol>
<?php endif; ?>
</relief-comment-thread>
<?php comment_form(); ?>
</section>
